import { Resvg } from '@resvg/resvg-js';

/** A drawing as PNG, at the size that it states itself. The same drawing gives the same bytes. */
export const renderIcon = (svg: string): Buffer => new Resvg(svg).render().asPng();
