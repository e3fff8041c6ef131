package org.dateline.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is asked of hundreds of generated events, and what is loaded into PostgreSQL again and again. */
@Suite
@SelectPackages("org.dateline")
@IncludeTags(Servers.TAG)
@IncludeClassNamePatterns({Servers.OF_GENERATED_EVENTS, Servers.LOADED_ON_POSTGRESQL})
class ScaleSuite {}
