import router from '@adonisjs/core/services/router'
import { allow, isPublic } from '#accounts/access'
import { controllers } from '#generated/controllers'
import { throttleSuggestions } from '#hosts/middleware/throttle_suggestions'

const { hosts } = controllers

/** The network as a whole. */
const network = () => {
  router.get('enti.csv', [hosts.HostExports, 'csv'])
  router.get('enti.xlsx', [hosts.HostExports, 'xlsx'])
}

/** A body as those who may see it find it; officers their own alone. */
const seeing = () => {
  router.get('enti', [hosts.HostBodies, 'index'])
  router.get('enti/:id', [hosts.HostBodies, 'show'])
  router.get('enti/:id/convenzioni/:agreement/file', [hosts.HostAgreementFiles, 'show'])
}

/** Bodies from a file: read, reported on, confirmed. */
const imports = () => {
  router.get('/', [hosts.HostImports, 'create'])
  router.post('/', [hosts.HostImports, 'store'])
  router.get('tracciato.csv', [hosts.HostLayouts, 'csv'])
  router.get('tracciato.xlsx', [hosts.HostLayouts, 'xlsx'])
  router.get(':import', [hosts.HostImports, 'show'])
  router.post(':import/conferma', [hosts.HostImportConfirmations, 'store'])
  router.get(':import/errori.csv', [hosts.HostImportFindings, 'index'])
}

/** Names, codes, agreements, officers. */
const management = () => {
  router.get('enti/nuovo', [hosts.HostBodies, 'create'])
  router.post('enti', [hosts.HostBodies, 'store'])
  router.group(imports).prefix('enti/importazione')
  router.get('enti/:id/modifica', [hosts.HostBodies, 'edit'])
  router.put('enti/:id', [hosts.HostBodies, 'update'])
  router.get('enti/:id/archiviazione', [hosts.HostArchives, 'create'])
  router.post('enti/:id/archiviazione', [hosts.HostArchives, 'store'])
  router.delete('enti/:id/archiviazione', [hosts.HostArchives, 'destroy'])
  router.get('enti/:id/convenzioni/nuova', [hosts.HostAgreements, 'create'])
  router.post('enti/:id/convenzioni', [hosts.HostAgreements, 'store'])
  router.get('enti/:id/convenzioni/:agreement', [hosts.HostAgreements, 'edit'])
  router.put('enti/:id/convenzioni/:agreement', [hosts.HostAgreements, 'update'])
  router.get('enti/:id/referenti/nuovo', [hosts.HostOfficers, 'create'])
  router.post('enti/:id/referenti', [hosts.HostOfficers, 'store'])
  router.get('enti/:id/referenti/:officer/rimozione', [hosts.HostOfficers, 'delete'])
  router.delete('enti/:id/referenti/:officer', [hosts.HostOfficers, 'destroy'])
}

/** Sites and tutors, which officers keep for their own body. */
const maintenance = () => {
  router.get('sedi/nuova', [hosts.HostSites, 'create'])
  router.post('sedi', [hosts.HostSites, 'store'])
  router.get('sedi/:site', [hosts.HostSites, 'edit'])
  router.put('sedi/:site', [hosts.HostSites, 'update'])
  router.post('sedi/:site/archiviazione', [hosts.HostSiteArchives, 'store'])
  router.delete('sedi/:site/archiviazione', [hosts.HostSiteArchives, 'destroy'])
  router.get('tutor/nuovo', [hosts.HostTutors, 'create'])
  router.post('tutor', [hosts.HostTutors, 'store'])
  router.get('tutor/:tutor', [hosts.HostTutors, 'edit'])
  router.put('tutor/:tutor', [hosts.HostTutors, 'update'])
  router.post('tutor/:tutor/archiviazione', [hosts.HostTutorArchives, 'store'])
  router.delete('tutor/:tutor/archiviazione', [hosts.HostTutorArchives, 'destroy'])
}

const numbers = ['id', 'site', 'tutor', 'agreement', 'officer', 'import'] as const

router
  .group(() => {
    const groups = [
      router.group(network).use(allow('HostsHostBodyPolicy', 'seeAll')),
      router.group(seeing).use(allow('HostsHostBodyPolicy', 'see')),
      router.group(management).use(allow('HostsHostBodyPolicy', 'manage')),
      router.group(maintenance).prefix('enti/:id').use(allow('HostsHostBodyPolicy', 'maintain')),
    ]
    for (const group of groups) {
      for (const name of numbers) group.where(name, router.matchers.number())
    }
    router.get('comuni', [hosts.Municipalities, 'index']).use([isPublic(), throttleSuggestions])
  })
  .as('hosts')
