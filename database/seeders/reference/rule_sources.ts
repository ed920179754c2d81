/** Pages read in November 2026; each value of a seeded rule set names the one it comes from. */
export const SOURCES = {
  sole1: [
    'Il Sole 24 Ore, «Tirocini non curriculari: diritto all’indennità»',
    'https://www.ilsole24ore.com/art/tirocini-non-curriculari-diritto-all-indennita-e-all-assicurazione-ACvZhyb',
  ],
  sole2: [
    'Il Sole 24 Ore, Quotidiano del lavoro, 2 agosto 2019',
    'https://quotidianolavoro.ilsole24ore.com/art/rapporto-lavoro/2019-08-02/nel-piano-individuale-assicurazione-e-indennita-210725.php?uuid=ACl4r1c',
  ],
  sole3: [
    'Il Sole 24 Ore, «Tirocini: due percorsi formativi»',
    'https://www.ilsole24ore.com/art/tirocini-due-percorsi-formativi-finalita-diverse-ACm1Tyb',
  ],
  adl: [
    'ADLabor, linee guida 2017',
    'https://www.adlabor.it/tirocini-formativi-orientamento-linee-guida/',
  ],
  edo: ['Edotto, «Tirocini in Lombardia»', 'https://edotto.com/articolo/tirocini-in-lombardia'],
  unaL: [
    'Università di Napoli, normativa Regione Lombardia',
    'http://www.orientamento.unina.it/normative/normativa-regione-lombardia/',
  ],
  unaS: [
    'Università di Napoli, normativa Regione Sicilia',
    'https://www.orientamento.unina.it/normative/regione-sicilia/',
  ],
  aslT: [
    'Assolombarda, «La durata del tirocinio»',
    'http://kitstage.assolombarda.it/regole/la-durata-del-tirocinio/',
  ],
  aslD: [
    'Assolombarda, «Deroghe al numero massimo di tirocinanti»',
    'http://kitstage.assolombarda.it/regole/deroghe-al-numero-massimo-di-tirocinanti/',
  ],
  rdsL2: [
    'La Repubblica degli Stagisti, «Tirocini in Lombardia»',
    'https://repubblicadeglistagisti.it/article/tirocini-in-lombardia-nuova-normativa-entra-in-vigore-a-meta-aprile',
  ],
  umb: [
    'Università di Milano-Bicocca, azioni dopo l’avvio',
    'https://www.unimib.it/servizi/orientamento-stage-e-job-placement/job-placement/stage-extracurricolare/azioni-post-avvio-tirocinio-extracurriculare',
  ],
  upv: [
    'Università di Pavia, sospensione e proroga',
    'http://www-orientamento.unipv.it/laureandi-e-laureati/attivazione-stage-procedura-modulistica-e-sportello-informativo/sospensione-proroga-interruzione-e-trasferte',
  ],
  lco: [
    'Comune di Lecco, «DoteComune: la formazione»',
    'http://www.comune.lecco.it/index.php/servizi-culturali-e-alla-persona-int/4306-dotecomune-la-formazione',
  ],
  ita: [
    'Italiani.site, «I compensi regione per regione»',
    'https://italiani.site/tirocini-formativi-i-compensi-regione-per-regione',
  ],
  alt: [
    'AltamuraLife, «Cambiano le regole per i tirocini»',
    'https://www.altamuralife.it/notizie/formazione-e-lavoro-cambiano-le-regole-per-i-tirocini/',
  ],
  rdsP: [
    'La Repubblica degli Stagisti, «Nuova legge in Puglia»',
    'https://repubblicadeglistagisti.it/article/nuova-legge-tirocini-extracurriculari-puglia-indennita-piu-alta',
  ],
  ufg: ['Università di Foggia', 'https://www.unifg.it/en/node/380'],
  losc: ['Studio Loscalzo, normativa pugliese 2013', 'https://loscalzo.it/?p=1978'],
  lav: [
    'Lavorosì, DGR Sardegna 2/10 del 2018',
    'https://www.lavorosi.it/servizi-per-il-lavoro-e-politiche-attive/stages-e-tirocini/sardegna-dgr-n-210-del-16012018-tirocini-extra-curriculari-recepimento-delle-linee-guida-n/',
  ],
  isf: [
    'ISFOL, DGR Sardegna 44/11 del 2013',
    'https://old.isfol.it/sistema-documentale/banche-dati/normative/2013/normativa-regionale_2013/deliberazione-giunta-regionale-23-ottobre-2013-n.-44-11',
  ],
  sard2: [
    'Studio De Ias, bandi della Regione Sardegna',
    'http://www.studiodeias.eu/regione-autonoma-della-sardegna-assessorato-al-lavoro-2-3-milioni-di-euro-per-800-tirocini-riservati-agli-over-30/',
  ],
  fatto: [
    'Il Fatto Quotidiano, 15 marzo 2024',
    'https://www.ilfattoquotidiano.it/2024/03/15/novita-per-gli-stage-post-laurea-in-toscana-aumento-del-rimborso-spese-piu-premi-alle-aziende-che-assumono-e-maggiori-controlli/7470847/',
  ],
  upi: [
    'Università di Pisa, normativa',
    'https://wwwnew2.unipi.it/index.php/tirocini-non-curriculari/item/1720-normativa',
  ],
  nilo: [
    'Nilo, testo 2013 della Toscana',
    'http://www.nilo.info/prt_WebPublic.asp?Ogg=Scheda&idOgg=768&idPr=5',
  ],
  tosc: [
    'Raccolta normativa della Regione Toscana, L.R. 3/2012, art. 3',
    'https://raccoltanormativa.consiglio.regione.toscana.it/',
  ],
  unknown: ['Da verificare: nessuna pagina letta lo conferma', null],
} as const satisfies Record<string, readonly [string, string | null]>

export type SourceKey = keyof typeof SOURCES
