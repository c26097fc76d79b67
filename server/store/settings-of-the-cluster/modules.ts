import { flag, number, text, time } from '../settings-of-indices/value-kinds';
import { type ClusterSettings, keptFor } from './setting';

const withoutLifecycles = keptFor('no lifecycle runs');
const withoutMonitoring = keptFor('nothing is monitored');
const withoutSnapshots = keptFor('snapshots are refused');
const withoutGeoip = keptFor('the processor `geoip` is refused');
const withoutDeprecations = keptFor('deprecations are not indexed');

const DAY = 86_400_000;

/**
 * Settings of Elasticsearch's modules that test setups often change (LifecycleSettings, Monitoring, GeoIpDownloader,
 * StackTemplateRegistry, DeprecationIndexingComponent, DataStreamLifecycleService).
 */
export const moduleSettings: ClusterSettings = {
  'cluster.deprecation_indexing.enabled': withoutDeprecations(flag, 'true'),
  'cluster.deprecation_indexing.x_opaque_id_used.enabled': withoutDeprecations(flag, 'true'),
  'data_streams.lifecycle.poll_interval': withoutLifecycles(time(1000), '5m'),
  'indices.lifecycle.poll_interval': withoutLifecycles(time(1000), '10m'),
  'indices.lifecycle.rollover.only_if_has_documents': withoutLifecycles(flag, 'true'),
  'ingest.geoip.downloader.eager.download': withoutGeoip(flag, 'false'),
  'ingest.geoip.downloader.enabled': withoutGeoip(flag, 'true'),
  'ingest.geoip.downloader.poll.interval': withoutGeoip(time(DAY), '3d'),
  'slm.health.failed_snapshot_warn_threshold': withoutSnapshots(number(1), '5'),
  'slm.minimum_interval': withoutSnapshots(time(0), '15m'),
  'slm.retention_duration': withoutSnapshots(time(500), '1h'),
  'slm.retention_schedule': withoutSnapshots(text, '0 30 1 * * ?'),
  'stack.templates.enabled': keptFor('the built-in templates for logs and metrics are missing')(flag, 'true'),
  'xpack.monitoring.collection.enabled': withoutMonitoring(flag, 'false'),
  'xpack.monitoring.collection.interval': withoutMonitoring(time(-1), '10s'),
  'xpack.monitoring.elasticsearch.collection.enabled': withoutMonitoring(flag, 'true'),
  'xpack.monitoring.history.duration': withoutMonitoring(time(DAY), '168h'),
  'xpack.transform.num_transform_failure_retries': keptFor('transforms are refused')(number(0), '10'),
};

/** Beginnings of the names of modules' other settings, which are refused by name. */
export const refusedFamilies: readonly string[] = [
  ...[
    'ccr.',
    'cluster.logsdb.',
    'cluster.remote.',
    'data_streams.lifecycle.',
    'deprecation.',
    'esql.',
    'indices.lifecycle.',
  ],
  ...[
    'ingest.',
    'logsdb.',
    'reindex.',
    'repositories.',
    'script.context.',
    'script.painless.',
    'searchable.',
    'serverless.',
  ],
  ...['slm.', 'stack.', 'time_series.', 'xpack.'],
];
