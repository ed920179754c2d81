import { PORTAL } from '#audit/record'
import { AnnulInternship } from '#internships/actions/annul_internship'
import type SeatFreed from '#selection/events/seat_freed'

/** What was being prepared for a seat that was given up is annulled. */
export async function annulFreedSeat({ offerId }: SeatFreed) {
  await new AnnulInternship(PORTAL).ofFreedSeat(offerId)
}
