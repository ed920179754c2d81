/** Filled by the pages that belong here. */
export const peopleRoutes = () => {}
