/**
 * Loaded before a child's own code (`--import`). When the process that started it is gone, however it went, the child
 * asks itself to stop, and leaves after 15 seconds whatever it is doing.
 */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 15_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone must not keep a child alive that has finished.
process.channel?.unref();
// Whoever reads the output may be gone first; a line that nobody reads is no reason to end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
