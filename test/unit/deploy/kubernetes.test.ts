import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../../../src/config/config';
import { STOP_DEADLINE } from '../../../src/lib/stopOnSignal';
import { unknownFields, type Part } from '../../support/deploy/kubernetesFields';
import { documentedVariables, placeholdersFilled } from '../../support/deploy/deployVariables';

const FOLDER = join(__dirname, '../../../deploy/kubernetes');
const names = readdirSync(FOLDER);
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

interface Manifest extends Part {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
}

const manifests = names
  .filter((name) => name !== 'kustomization.yaml')
  .flatMap((name) => parseAllDocuments(text(name)).map((each) => each.toJS() as Manifest));

/** The part at a path of names, of the only manifest of its kind. */
function of<T>(kind: string, path: string): T {
  const found = manifests.filter((each) => each.kind === kind);
  expect([kind, found.length]).toEqual([kind, 1]);
  return path
    .split('.')
    .reduce<unknown>((part, name) => (part as Part | undefined)?.[name], found[0]) as T;
}

interface Probe {
  httpGet: { path: string; port: string };
  periodSeconds: number;
  timeoutSeconds: number;
  failureThreshold: number;
}
interface Container {
  image: string;
  ports: { name: string; containerPort: number }[];
  envFrom: { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  env: { name: string }[];
  resources: { requests: Record<string, string>; limits: Record<string, string> };
  volumeMounts: { name: string; mountPath: string }[];
  securityContext: Part;
  startupProbe: Probe;
  readinessProbe: Probe;
  livenessProbe: Probe;
}

const POD = 'spec.template.spec';
const container = of<Container[]>('Deployment', `${POD}.containers`)[0] as Container;
const labels = of<Part>('Deployment', 'spec.template.metadata.labels');

test.each(manifests.map((each) => [each.kind, each] as const))(
  '%s is what Kubernetes takes, without a field that it does not know',
  (kind, manifest) => {
    const models = jest.requireActual<Record<string, Model>>(
      `kubernetes-models/${manifest.apiVersion}/${kind}`,
    );
    const model = new (models[kind] as Model)(manifest);
    expect(() => model.validate()).not.toThrow();
    expect(unknownFields(manifest)).toEqual([]);
  },
);
type Model = new (manifest: Manifest) => { validate(): void };

test('a misspelt field is seen, which Kubernetes would drop without a word', () => {
  const manifest = { apiVersion: 'apps/v1', kind: 'Deployment' };
  const spec = { selektor: {}, template: { spec: { containers: [{ imagePullPolice: 'x' }] } } };
  expect(unknownFields({ ...manifest, spec })).toEqual([
    '.spec.selektor',
    '.spec.template.spec.containers[0].imagePullPolice',
  ]);
});

test('everything is applied but the example of a secret', () => {
  const { resources } = parse(text('kustomization.yaml')) as { resources: string[] };
  const left = names.filter((name) => !resources.includes(name));
  expect(left.sort()).toEqual(['kustomization.yaml', 'secret.example.yaml']);
});

test('the parts find each other by their names', () => {
  expect(labels).toMatchObject(of<Part>('Deployment', 'spec.selector.matchLabels'));
  for (const path of ['Service spec.selector', 'PodDisruptionBudget spec.selector.matchLabels'])
    expect(labels).toMatchObject(of<Part>(...(path.split(' ') as [string, string])));
  expect(labels).toMatchObject(of<Part>('NetworkPolicy', 'spec.podSelector.matchLabels'));
  expect(of('Deployment', `${POD}.serviceAccountName`)).toBe(of('ServiceAccount', 'metadata.name'));
  expect(container.envFrom).toEqual([
    { configMapRef: { name: of('ConfigMap', 'metadata.name') } },
    { secretRef: { name: of('Secret', 'metadata.name') } },
  ]);
  const [port] = of<{ name: string; targetPort: string }[]>('Service', 'spec.ports');
  expect(container.ports.map(({ name }) => name)).toContain(port?.targetPort);
  const rules = of<{ http: { paths: { backend: { service: Part } }[] } }[]>(
    'Ingress',
    'spec.rules',
  );
  for (const { backend } of rules.flatMap(({ http }) => http.paths))
    expect(backend.service).toEqual({
      name: of('Service', 'metadata.name'),
      port: { name: port?.name },
    });
});

test('nothing but what Teams and browsers need is let in from outside', () => {
  const rules = of<{ http: { paths: { path: string; pathType: string }[] } }[]>(
    'Ingress',
    'spec.rules',
  );
  const paths = rules.flatMap(({ http }) => http.paths.map(({ path }) => path));
  expect(paths).toEqual(['/api/messages', '/api/charts', '/api/tab', '/tab']);
  expect(of('Ingress', 'spec.tls')).toHaveLength(1);
});

test('a pod keeps to the strictest of the standards of Kubernetes, and cannot change its files', () => {
  expect(of('Namespace', 'metadata.labels')).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'restricted',
  });
  expect(of('Deployment', `${POD}.securityContext`)).toMatchObject({
    runAsNonRoot: true,
    runAsUser: 65532,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  expect(of('Deployment', `${POD}.automountServiceAccountToken`)).toBe(false);
});

test('there is always one that answers, and each has the time to finish', () => {
  expect(of<number>('Deployment', 'spec.replicas')).toBeGreaterThanOrEqual(2);
  expect(of('Deployment', 'spec.strategy.rollingUpdate')).toEqual({
    maxSurge: 1,
    maxUnavailable: 0,
  });
  expect(of('PodDisruptionBudget', 'spec.maxUnavailable')).toBe(1);
  const grace = of<number>('Deployment', `${POD}.terminationGracePeriodSeconds`);
  expect(grace * 1000).toBeGreaterThan(STOP_DEADLINE);
});

test('a slow start is waited for, and what is slow for a moment is not taken for dead', () => {
  const seconds = ({ periodSeconds, failureThreshold }: Probe) => periodSeconds * failureThreshold;
  const { startupProbe, readinessProbe, livenessProbe } = container;
  expect(startupProbe.httpGet.path).toBe('/healthz');
  expect(livenessProbe.httpGet.path).toBe('/healthz');
  expect(readinessProbe.httpGet.path).toBe('/readyz');
  expect(seconds(startupProbe)).toBeGreaterThanOrEqual(300);
  expect(seconds(livenessProbe)).toBeGreaterThanOrEqual(30);
  // Requests are still taken for five seconds after SIGTERM, until balancers have seen it.
  expect(seconds(readinessProbe)).toBeLessThan(5);
});

test('with a secret filled in, the bot takes the configuration, every variable of which it knows', () => {
  const settings = of<Record<string, string>>('ConfigMap', 'data');
  const secrets = of<Record<string, string>>('Secret', 'stringData');
  const given = { ...settings, ...secrets };
  expect(() => readConfig('production', given)).toThrow('MicrosoftAppPassword');
  const config = readConfig('production', placeholdersFilled(given));
  expect(config.observability.metrics?.port).toBe(
    container.ports.find(({ name }) => name === 'metrics')?.containerPort,
  );
  const known = documentedVariables();
  for (const name of [...Object.keys(given), ...container.env.map((each) => each.name)])
    expect(known).toContain(name);
  expect(Object.keys(settings)).not.toContain('DATABASE_URL');
});
