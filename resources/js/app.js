/** Behaviour that only eases what the pages already do without it. */
import './busy.js'
import './error_summary.js'
import './live_feed.js'
import './menu.js'
import './message_preview.js'
import './municipality.js'
import './tag_palette.js'
import './template_editor.js'
