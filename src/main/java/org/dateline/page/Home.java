package org.dateline.page;

import java.util.Map;

import org.dateline.view.ReferenceList;
import org.dateline.view.TimelineView;

/**
 * The timelines there are.
 *
 * @param events how many events each has, by its slug; those that were not counted are not in it
 * @param amiss whether what was saved last is not what is served
 */
record Home(ReferenceList<TimelineView> timelines, Map<String, Long> events, boolean amiss) {}
