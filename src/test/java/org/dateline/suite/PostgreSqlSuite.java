package org.dateline.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is loaded into PostgreSQL and asked of it. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@IncludeClassNamePatterns(Servers.ON_POSTGRESQL)
class PostgreSqlSuite {}
