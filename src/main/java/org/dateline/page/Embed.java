package org.dateline.page;

import org.dateline.http.Theme;
import org.dateline.view.Chronology;

/** A timeline to stand in somebody else's page. */
record Embed(Chronology chronology, Theme theme) {}
