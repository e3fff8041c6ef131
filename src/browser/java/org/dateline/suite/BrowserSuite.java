package org.dateline.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What readers see and do. */
@Suite
@SelectPackages("org.dateline.browser")
@IncludeTags(Servers.TAG)
@IncludeClassNamePatterns(Servers.IN_A_BROWSER)
class BrowserSuite {}
