package org.dateline.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Whatever no other suite has: what the API answers, on H2 and on PostgreSQL, and what is loaded into stores. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@ExcludeClassNamePatterns({Servers.OF_GENERATED_EVENTS, Servers.LOADED_ON_POSTGRESQL, Servers.IN_A_BROWSER})
class ApiSuite {}
