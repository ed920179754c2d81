import type { TitleLevel } from '#selection/frozen_application'

/** Somebody invented who applies in the demo; `home` and `birth` are ISTAT codes of municipalities. */
export type DemoApplicant = {
  firstName: string
  lastName: string
  sex: 'F' | 'M'
  bornOn: string
  birth: string
  home: string
  level: TitleLevel
  title: string
  year: number
  work: string
}

const person = (
  name: [string, string, 'F' | 'M'],
  born: [string, string],
  home: string,
  studies: [TitleLevel, string, number],
  work: string
): DemoApplicant => ({
  firstName: name[0],
  lastName: name[1],
  sex: name[2],
  bornOn: born[0],
  birth: born[1],
  home,
  level: studies[0],
  title: studies[1],
  year: studies[2],
  work,
})

/** All invented; among them long names, rare letters and two who differ by nothing but their age. */
export const APPLICANTS: DemoApplicant[] = [
  person(
    ['Łucja', 'Brambilla', 'F'],
    ['1994-03-17', '097042'],
    '097042',
    ['upper_secondary', 'Diploma di ragioniere e perito commerciale', 2013],
    'Addetta alla segreteria e al protocollo'
  ),
  person(
    ['Nicolò', 'Fumagalli', 'M'],
    ['1999-11-02', '097048'],
    '097048',
    ['bachelor', 'Laurea in Scienze dei beni culturali', 2022],
    'Assistente di sala in biblioteca'
  ),
  person(
    ['Fatima', 'El Amrani', 'F'],
    ['1988-07-25', '016024'],
    '016024',
    ['master', 'Laurea magistrale in Servizio sociale', 2014],
    'Mediatrice linguistica'
  ),
  person(
    ['Maria Antonietta Alessandra', 'Quaglia-Sant’Ambrogio della Rovere', 'F'],
    ['1971-01-30', '015146'],
    '097042',
    ['upper_secondary', 'Maturità classica', 1990],
    'Impiegata amministrativa'
  ),
  person(
    ['Giosuè', 'D’Amico', 'M'],
    ['2001-05-09', '063049'],
    '108023',
    ['vocational', 'Operatore grafico', 2019],
    'Aiuto stampatore'
  ),
  person(
    ['Chiara', 'Bianchi-Ferrari', 'F'],
    ['1997-09-14', '013075'],
    '097042',
    ['bachelor', 'Laurea in Lettere', 2020],
    'Insegnante di italiano per stranieri'
  ),
  person(
    ['Đorđe', 'Đorđević', 'M'],
    ['1990-12-21', '017029'],
    '020030',
    ['upper_secondary', 'Diploma di geometra', 2009],
    'Disegnatore'
  ),
  person(
    ['Mihaela', 'Țepeș', 'F'],
    ['1985-04-03', '018110'],
    '018177',
    ['lower_secondary', 'Licenza media', 1999],
    'Assistente familiare'
  ),
  person(
    ['Søren', 'De Luca', 'M'],
    ['1979-08-19', '012133'],
    '012026',
    ['master', 'Laurea in Economia', 2004],
    'Contabile'
  ),
  person(
    ['Noemi', 'Ng', 'F'],
    ['2003-02-27', '098031'],
    '098031',
    ['upper_secondary', 'Diploma di liceo linguistico', 2022],
    'Commessa'
  ),
  person(
    ['Tommaso', 'Öztürk', 'M'],
    ['1996-06-11', '016219'],
    '016219',
    ['its', 'Diploma ITS in logistica', 2018],
    'Magazziniere'
  ),
  person(
    ['Élise', 'Nì', 'F'],
    ['1992-10-08', '019036'],
    '019036',
    ['bachelor', 'Laurea in Comunicazione', 2015],
    'Redattrice'
  ),
  person(
    ['Renzo', 'Castagna', 'M'],
    ['1966-12-01', '014061'],
    '014061',
    ['vocational', 'Qualifica di operatore forestale', 1984],
    'Boscaiolo'
  ),
  person(
    ['Sofia', 'Invernizzi', 'F'],
    ['2000-08-05', '097042'],
    '097042',
    ['bachelor', 'Laurea in Storia', 2023],
    'Guida museale volontaria'
  ),
  person(
    ['Amina', 'Diallo', 'F'],
    ['1998-01-16', '108033'],
    '108023',
    ['upper_secondary', 'Diploma socio-sanitario', 2017],
    'Animatrice in un centro estivo'
  ),
  person(
    ['Pietro', 'Gavazzeni', 'M'],
    ['1983-03-29', '016024'],
    '016024',
    ['upper_secondary', 'Diploma di perito informatico', 2002],
    'Tecnico di rete'
  ),
  person(
    ['Beatrice', 'Rusconi', 'F'],
    ['1995-05-20', '097042'],
    '097048',
    ['master', 'Laurea magistrale in Archivistica', 2020],
    'Archivista a progetto'
  ),
  person(
    ['Luigi', 'Moretti', 'M'],
    ['1977-09-30', '019035'],
    '019035',
    ['upper_secondary', 'Diploma magistrale', 1996],
    'Educatore'
  ),
]
