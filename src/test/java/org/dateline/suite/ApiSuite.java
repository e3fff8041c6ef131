package org.dateline.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

import org.dateline.OnPostgreSql;
import org.dateline.search.Generated;

/** Whatever no other suite has: what the API answers about the real record, and what is loaded. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@ExcludeTags({Generated.TAG, OnPostgreSql.TAG})
@ExcludeClassNamePatterns(Servers.IN_A_BROWSER)
class ApiSuite {}
