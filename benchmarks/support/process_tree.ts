import { readFile, readdir } from 'node:fs/promises'

const EVERY_MS = 250

/** Watches the memory of this process and all below it, Chromium included, until it is stopped. */
export function watchMemory() {
  let peak = 0
  let sampling = Promise.resolve()
  const timer = setInterval(() => {
    sampling = sampling.then(async () => {
      peak = Math.max(peak, await memoryOfTree(process.pid))
    })
  }, EVERY_MS)
  return {
    /** The peak in MB. */
    async stop(): Promise<number> {
      clearInterval(timer)
      await sampling
      return Math.round(peak / 1024)
    },
  }
}

/** Resident kB; a page that several processes share counts once, each its part (PSS). */
async function memoryOfTree(root: number): Promise<number> {
  const tree = await treeOf(root)
  const sizes = await Promise.all(tree.map(residentOf))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function treeOf(root: number): Promise<number[]> {
  const names = await readdir('/proc')
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(
    await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const))
  )
  const tree = [root]
  for (const pid of tree) tree.push(...pids.filter((other) => parents.get(other) === pid))
  return tree
}

/** The second field after the name, which may itself hold spaces and brackets. */
async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') X 0')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

async function residentOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
}
