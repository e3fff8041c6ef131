package org.dateline.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Whatever no other suite has: what the API answers about the real record, and what is loaded. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@ExcludeClassNamePatterns({Servers.IN_A_BROWSER, Servers.OF_MANY, Servers.ON_POSTGRESQL})
class ApiSuite {}
