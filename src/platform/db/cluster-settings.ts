/**
 * The server's settings, given on its command line so that a new version of Alongside brings its own.
 * Small at rest, and its log never holds a statement or a value: those carry people's facts.
 */
export function clusterSettings(options: { socketDir: string; fsync: boolean; filling?: boolean }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: options.socketDir,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    random_page_cost: '1.1',
    jit: 'off',
    max_locks_per_transaction: '256',
    wal_level: 'replica',
    max_wal_senders: '2',
    max_wal_size: '1GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(!options.fsync && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...(options.filling && filling),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * For writing tens of gigabytes into a cluster nobody uses yet: what is new is written once, without a log of it. When
 * the machine fails meanwhile, the cluster is made again.
 */
const filling: Readonly<Record<string, string>> = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  shared_buffers: '512MB',
  autovacuum: 'off',
};
