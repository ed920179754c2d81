import '#home/routes'
import '#accounts/routes'
