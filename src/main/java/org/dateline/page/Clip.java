package org.dateline.page;

/** Where an editor marks passages in a document that this service never sees. */
record Clip() {}
