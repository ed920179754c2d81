import type { CsvColumn } from '#core/tabular/write_csv'
import type Area from '#selection/models/area'
import type { HostFigure } from '#selection/queries/interest_of_host'
import type { ProvinceFigures } from '#selection/queries/interest_figures'

/** The columns of the figures by province and area. */
export const figureColumns = (areas: Area[]): CsvColumn<ProvinceFigures>[] => [
  { header: 'regione', value: ({ province }) => province.region.name },
  { header: 'provincia', value: ({ province }) => province.name },
  { header: 'sigla', value: ({ province }) => province.code },
  { header: 'persone', value: ({ total }) => total },
  ...areas.map(({ name }, index) => ({
    header: name,
    value: ({ byArea }: ProvinceFigures) => byArea[index],
  })),
  { header: 'qualunque area', value: ({ any }) => any },
]

/** The columns of what a host sees. */
export const HOST_COLUMNS: CsvColumn<HostFigure>[] = [
  { header: 'voce', value: ({ label }) => label },
  { header: 'comune', value: ({ municipality }) => municipality },
  { header: 'provincia', value: ({ province }) => province },
]
