import { PrepareInternship } from '#internships/actions/prepare_internship'
import type SeatAccepted from '#selection/events/seat_accepted'

/** An accepted seat becomes an internship to prepare. */
export async function prepareInternship({ seat }: SeatAccepted) {
  await new PrepareInternship().handle(seat)
}
