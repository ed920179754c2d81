/** Behaviour that only eases what the pages already do without it. */
import './error_summary.js'
import './menu.js'
import './tag_palette.js'
import './template_editor.js'
