package org.dateline.page;

import java.util.List;
import java.util.Map;

import org.dateline.format.Text;
import org.dateline.timeline.TimelineView;

/** Every timeline there is. */
record Home(List<TimelineView> timelines, Map<String, Long> events, Text text) {}
