package org.dateline.suite;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

import org.dateline.OnPostgreSql;
import org.dateline.search.Generated;

/** What is asked of hundreds of generated events, and what is loaded into PostgreSQL and asked of it. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags({Generated.TAG, OnPostgreSql.TAG})
class StoreSuite {}
