package org.dateline.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is asked of hundreds of generated events. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@IncludeClassNamePatterns(Servers.OF_MANY)
class ScaleSuite {}
