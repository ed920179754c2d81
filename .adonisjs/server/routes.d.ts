import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'home.home.show': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'accounts.sessions.store': { paramsTuple?: []; params?: {} }
    'accounts.sessions.destroy': { paramsTuple?: []; params?: {} }
    'attestations.verifications.index': { paramsTuple?: []; params?: {} }
    'attestations.verifications.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'attestations.verification_files.search': { paramsTuple?: []; params?: {} }
    'attestations.verification_files.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
  }
  GET: {
    'home.home.show': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'attestations.verifications.index': { paramsTuple?: []; params?: {} }
    'attestations.verifications.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
  }
  HEAD: {
    'home.home.show': { paramsTuple?: []; params?: {} }
    'home.dashboards.show': { paramsTuple?: []; params?: {} }
    'accounts.sessions.create': { paramsTuple?: []; params?: {} }
    'attestations.verifications.index': { paramsTuple?: []; params?: {} }
    'attestations.verifications.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
  }
  POST: {
    'accounts.sessions.store': { paramsTuple?: []; params?: {} }
    'accounts.sessions.destroy': { paramsTuple?: []; params?: {} }
    'attestations.verification_files.search': { paramsTuple?: []; params?: {} }
    'attestations.verification_files.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}