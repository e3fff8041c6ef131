package org.dateline.page;

import org.dateline.event.Chronology;

/** A timeline to stand in somebody else's page. */
record Embed(Chronology chronology, Theme theme) {}
