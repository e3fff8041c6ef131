package org.dateline.page;

import org.dateline.http.Theme;
import org.dateline.view.EventDocument;

/** A timeline to stand in somebody else's page. */
record Embed(EventDocument document, Theme theme) {}
