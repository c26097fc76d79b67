import { SystemClock } from '../../runtime/clock';

/**
 * The line by which harnesses recognize that a container of Elasticsearch is ready: its log as JSON, with a message that
 * begins with `started` (ElasticsearchContainer of testcontainers-java waits for it).
 */
export function startedLine(url: string): string {
  const entry = {
    '@timestamp': new Date(new SystemClock().now()).toISOString(),
    'log.level': 'INFO',
    message: `started {es-connector-mock}{${url}}`,
    'service.name': 'es-connector-mock',
  };
  return `${JSON.stringify(entry)}\n`;
}
