package org.dateline.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Whatever no other suite has: what the API answers, above all. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@ExcludeClassNamePatterns({Servers.ON_POSTGRESQL, Servers.OF_GENERATED_EVENTS, Servers.OF_STORES, Servers.IN_A_BROWSER})
class ApiSuite {}
