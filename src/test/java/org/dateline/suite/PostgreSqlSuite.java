package org.dateline.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is tested on PostgreSQL as well as on H2, but for generated events. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@IncludeClassNamePatterns(Servers.ON_POSTGRESQL)
@ExcludeClassNamePatterns(Servers.OF_GENERATED_EVENTS)
class PostgreSqlSuite {}
