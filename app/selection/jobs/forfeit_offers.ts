import { ForfeitOverdueOffers } from '#selection/actions/forfeit_overdue_offers'

/** Every five minutes: offers past their term go to who follows. */
export const forfeitOffersOnSchedule = () => new ForfeitOverdueOffers().handle()
