import { test } from '@japa/runner'
import { localPath } from '#accounts/local_path'

test.group('A path of this site', () => {
  test('{0} stays')
    .with([
      ['/'],
      ['/domande/nuova/2026/11?posizione=PLC112612S03'],
      ['/posizioni?testo=b%C3%ACblioteca#risultati'],
    ])
    .run(({ assert }, [path]) => assert.equal(localPath(path), path))

  test('{0} is refused')
    .with([
      ['//altrove.example'],
      ['/\\altrove.example'],
      ['/\t/altrove.example'],
      ['/\n/altrove.example'],
      ['/.//altrove.example'],
      ['/domande/..//altrove.example'],
      ['https://altrove.example'],
      ['javascript:alert(1)'],
      ['domande'],
      [''],
      [`/${'a'.repeat(500)}`],
      [null],
      [['/domande']],
    ])
    .run(({ assert }, [path]) => assert.isNull(localPath(path)))
})
