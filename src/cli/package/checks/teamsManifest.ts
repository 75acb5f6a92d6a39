import type { TeamsManifestV1D28 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D28';

/** A manifest that its schema has found right. */
export type Manifest = TeamsManifestV1D28;
