import { test } from '@japa/runner'
import { checkIndemnity, checkHours, indemnityRule } from '#internships/rules/hours_and_money'
import { checkCompetences, checkDuration, checkSuspension } from '#internships/rules/duration'
import {
  checkQuota,
  checkRepetition,
  checkTutorLoad,
  quotaOf,
} from '#internships/rules/host_limits'
import { rulesOfRegion } from '#tests/support/rules'

const REGIONS = {
  nazionali: 'IT',
  Lombardia: '03',
  Sicilia: '19',
  Calabria: '18',
  Puglia: '16',
  Sardegna: '20',
  Toscana: '09',
}
const rulesIn = (region: keyof typeof REGIONS) => rulesOfRegion(REGIONS[region])

type RegionName = keyof typeof REGIONS

test.group('Least indemnity of a month', () => {
  const usual = { isPublicBody: false, longestDayMinutes: 480, hasMeals: false, months: 6 }
  const publicBody = { ...usual, isPublicBody: true }
  test('{region}, {what}: {euros} euro ({source})')
    .with([
      { region: 'nazionali', what: 'in generale', given: usual, euros: 300, source: 'sole1' },
      { region: 'Lombardia', what: 'in generale', given: usual, euros: 500, source: 'edo' },
      {
        region: 'Lombardia',
        what: 'con la mensa',
        given: { ...usual, hasMeals: true },
        euros: 400,
        source: 'edo',
      },
      {
        region: 'Lombardia',
        what: 'fino a 4 ore al giorno',
        given: { ...usual, longestDayMinutes: 240 },
        euros: 350,
        source: 'edo',
      },
      {
        region: 'Lombardia',
        what: 'a 4 ore e un minuto',
        given: { ...usual, longestDayMinutes: 241 },
        euros: 500,
        source: 'edo',
      },
      {
        region: 'Lombardia',
        what: 'presso un Comune',
        given: publicBody,
        euros: 300,
        source: 'edo',
      },
      {
        region: 'Lombardia',
        what: 'presso un Comune, fino a 4 ore',
        given: { ...publicBody, longestDayMinutes: 240 },
        euros: 300,
        source: 'edo',
      },
      {
        region: 'Sicilia',
        what: 'presso un Comune',
        given: publicBody,
        euros: 300,
        source: 'unaS',
      },
      { region: 'Calabria', what: 'in generale', given: usual, euros: 400, source: 'ita' },
      { region: 'Puglia', what: 'sei mesi', given: usual, euros: 600, source: 'alt' },
      {
        region: 'Puglia',
        what: 'sette mesi',
        given: { ...usual, months: 7 },
        euros: 700,
        source: 'rdsP',
      },
      { region: 'Sardegna', what: 'in generale', given: usual, euros: 400, source: 'lav' },
      { region: 'Toscana', what: 'in generale', given: usual, euros: 600, source: 'fatto' },
    ] as Array<{
      region: RegionName
      what: string
      given: typeof usual
      euros: number
      source: string
    }>)
    .run(({ assert }, { region, given, euros }) => {
      const rules = rulesIn(region)
      assert.equal(rules.get(indemnityRule(rules, given))!.value, euros * 100)
      assert.isEmpty(checkIndemnity(rules, euros * 100, given))
      assert.lengthOf(checkIndemnity(rules, euros * 100 - 1, given), 1)
    })
})

test.group('Attendance that earns the whole indemnity', () => {
  test('{0}: {1} %, otherwise {2} ({3})')
    .with([
      ['nazionali', 70, 'manual', 'sole1'],
      ['Lombardia', 80, 'manual', 'edo'],
      ['Sicilia', 70, 'manual', 'unaS'],
      ['Calabria', 70, 'manual', 'ita'],
      ['Puglia', 70, 'manual', 'unknown'],
      ['Sardegna', 70, 'zero', 'sard2'],
      ['Toscana', 70, 'manual', 'unknown'],
    ] as Array<[RegionName, number, string, string]>)
    .run(({ assert }, [region, percent, below, source]) => {
      const rule = rulesIn(region).get('attendanceThreshold')!
      assert.equal(rule.value, percent)
      assert.equal(rulesIn(region).get('belowThreshold')!.value, below)
      assert.equal(rule.isVerified, source !== 'unknown' && region !== 'Calabria')
    })
})

test.group('Durations', () => {
  test('{0}, {1}: {2} months are {3} ({4})')
    .with([
      ['nazionali', 'ordinary', 12, 'good', 'sole3'],
      ['nazionali', 'ordinary', 13, 'too long', 'sole3'],
      ['nazionali', 'disabled', 24, 'good', 'sole3'],
      ['nazionali', 'disabled', 25, 'too long', 'sole3'],
      ['nazionali', 'ordinary', 1, 'too short', 'sole3'],
      ['Lombardia', 'ordinary', 12, 'good', 'unaL'],
      ['Lombardia', 'ordinary', 13, 'too long', 'unaL'],
      ['Lombardia', 'disabled', 24, 'good', 'unaL'],
      ['Sicilia', 'ordinary', 1, 'too short', 'unaS'],
      ['Calabria', 'ordinary', 12, 'good', 'unknown'],
      ['Calabria', 'disadvantaged', 13, 'too long', 'unknown'],
      ['Puglia', 'ordinary', 6, 'good', 'ufg'],
      ['Puglia', 'ordinary', 7, 'too long', 'ufg'],
      ['Sardegna', 'ordinary', 7, 'too long', 'lav'],
      ['Toscana', 'ordinary', 7, 'too long', 'nilo'],
      ['Toscana', 'disadvantaged', 12, 'good', 'nilo'],
      ['Toscana', 'disabled', 24, 'good', 'nilo'],
    ] as Array<[RegionName, 'ordinary' | 'disadvantaged' | 'disabled', number, string, string]>)
    .run(({ assert }, [region, recipient, months, verdict]) => {
      const breaches = checkDuration(rulesIn(region), months, recipient)
      const expected = { 'good': [], 'too long': ['massimo'], 'too short': ['minimo'] }[verdict]!
      assert.lengthOf(breaches, expected.length)
      expected.forEach((word, index) => assert.include(breaches[index].sentence, word))
    })

  test(
    'Lombardia, EQF {levels} for {months} months, extension {isExtension}: good {isGood} (asl-t)'
  )
    .with([
      { levels: [4, 4], months: 12, isExtension: false, isGood: true },
      { levels: [3, 4], months: 12, isExtension: false, isGood: false },
      { levels: [3, 4], months: 9, isExtension: true, isGood: true },
      { levels: [3, 3], months: 9, isExtension: true, isGood: false },
      { levels: [2, 3], months: 6, isExtension: false, isGood: true },
      { levels: [1, 4], months: 3, isExtension: false, isGood: false },
      { levels: [], months: 3, isExtension: false, isGood: false },
    ])
    .run(({ assert }, { isGood, ...given }) => {
      assert.equal(checkCompetences(rulesIn('Lombardia'), given).length === 0, isGood)
      assert.isEmpty(checkCompetences(rulesIn('Toscana'), given))
    })

  test('{0} of {1} days suspends: {2} ({3})')
    .with([
      ['illness', 29, false, 'umb'],
      ['illness', 30, true, 'umb'],
      ['injury', 30, true, 'umb'],
      ['host_closure', 14, false, 'upv'],
      ['host_closure', 15, true, 'upv'],
      ['maternity', 1, true, 'sole3'],
    ] as Array<['illness' | 'injury' | 'host_closure' | 'maternity', number, boolean, string]>)
    .run(({ assert }, [kind, days, suspends]) => {
      assert.equal(checkSuspension(rulesIn('Lombardia'), kind, days).length === 0, suspends)
    })
})

test.group('Interns at a host', () => {
  test('{0}, staff {1}, {2} % hired: {3} ({4})')
    .with([
      ['Lombardia', 0, 0, 1, 'una-l'],
      ['Lombardia', 5, 0, 1, 'una-l'],
      ['Lombardia', 6, 0, 2, 'una-l'],
      ['Lombardia', 20, 100, 2, 'una-l'],
      ['Lombardia', 21, 0, 3, 'una-l; 2,1 rounded up'],
      ['Lombardia', 30, 0, 3, 'una-l'],
      ['Lombardia', 31, 0, 4, 'una-l; rounded up'],
      ['Lombardia', 30, 19, 3, 'asl-d'],
      ['Lombardia', 30, 20, 4, 'asl-d'],
      ['Lombardia', 30, 50, 5, 'asl-d'],
      ['Lombardia', 30, 75, 6, 'asl-d'],
      ['Lombardia', 30, 100, 7, 'asl-d'],
      ['Sicilia', 5, 0, 2, 'una-s'],
      ['Sicilia', 20, 0, 4, 'una-s'],
      ['Sicilia', 21, 0, 5, 'una-s; 4,2 rounded up'],
      ['nazionali', 20, 0, 2, 'sole2'],
      ['nazionali', 100, 100, 10, 'sole2'],
    ] as Array<[RegionName, number, number, number, string]>)
    .run(({ assert }, [region, permanentStaff, hiredPercent, interns]) => {
      const rules = rulesIn(region)
      assert.equal(quotaOf(rules, permanentStaff, hiredPercent), interns)
      assert.isEmpty(checkQuota(rules, { permanentStaff, hiredPercent, interns }))
      const [breach] = checkQuota(rules, { permanentStaff, hiredPercent, interns: interns + 1 })
      assert.equal(breach.enforcement, 'justify')
      assert.equal(breach.act, rules.set.act)
    })

  test('a host whose staff is unknown is told so; Puglia, Sardegna and Toscana say nothing', ({
    assert,
  }) => {
    const unknown = { permanentStaff: null, interns: 1, hiredPercent: 0 }
    assert.include(checkQuota(rulesIn('Lombardia'), unknown)[0].sentence, 'non c’è il numero')
    for (const region of ['Puglia', 'Sardegna', 'Toscana'] as const) {
      assert.isEmpty(checkQuota(rulesIn(region), unknown))
    }
  })

  test('tutors: {0}, {1}: at most {2}, verified {3}')
    .with([
      ['Lombardia', 'host', 5, false],
      ['Lombardia', 'promoter', 40, false],
      ['nazionali', 'host', 3, false],
      ['nazionali', 'promoter', 20, true],
    ] as Array<[RegionName, 'host' | 'promoter', number, boolean]>)
    .run(({ assert }, [region, side, most, isVerified]) => {
      assert.isEmpty(checkTutorLoad(rulesIn(region), side, most))
      const [breach] = checkTutorLoad(rulesIn(region), side, most + 1)
      assert.equal(breach.isVerified, isVerified)
    })

  test('again at the same host: {0} refuses {1}')
    .with([
      ['Toscana', 2],
      ['Puglia', 1],
      ['Lombardia', 0],
    ] as Array<[RegionName, number]>)
    .run(({ assert }, [region, count]) => {
      const earlier = { atSameHost: true, forSameProfile: true }
      assert.lengthOf(checkRepetition(rulesIn(region), earlier), count)
    })
})

test.group('Hours', () => {
  test('{0}: {1} minutes a day, {2} a week: {3} breaches ({4})')
    .with([
      ['Sardegna', 360, 1800, 0, 'sard2'],
      ['Sardegna', 361, 1800, 1, 'sard2'],
      ['Sardegna', 361, 1801, 2, 'sard2'],
      ['Puglia', 480, 1801, 1, 'losc'],
      ['Lombardia', 600, 3000, 0, 'no cap found'],
    ] as Array<[RegionName, number, number, number, string]>)
    .run(({ assert }, [region, day, week, count]) => {
      assert.lengthOf(checkHours(rulesIn(region), day, week), count)
    })
})
