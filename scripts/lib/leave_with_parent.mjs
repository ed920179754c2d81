/** Loaded into each process of the portal: when whoever started it is gone, however it went, it goes too. */
process.stdin.once('end', leave).once('error', leave)
process.stdin.resume()
process.stdin.unref?.()

function leave() {
  process.kill(process.pid, 'SIGTERM')
}
