/** What one uploaded table may weigh; the pages say these numbers plainly. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
export const MAX_ROWS = 50_000
export const MAX_COLUMNS = 100

/** A cell of a workbook holds 32,767 characters at most, so a longer record is a quote that was never closed. */
export const MAX_RECORD_BYTES = 256 * 1024

/** Rows shorter or longer than the header take the parser fifteen times as long; nearly blank ones could go on for ever. */
export const MAX_RAGGED_ROWS = 50_000

/** The last line of a spreadsheet: one that says to have more was not made by a spreadsheet. */
export const MAX_SHEET_LINES = 1_048_576

/** 50,000 rows of 100 columns inflate to less than this; a bomb declares, or turns out to be, more. */
export const MAX_INFLATED_BYTES = 250 * 1024 * 1024

/** The shared texts of a workbook are the one part that must stay in memory whole. */
export const MAX_SHARED_TEXT_BYTES = 60 * 1024 * 1024
