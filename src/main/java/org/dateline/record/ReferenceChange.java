package org.dateline.record;

import java.util.Set;

/**
 * Reference data of which something is now otherwise that is derived for events: what they are found by, and how they are
 * weighed.
 *
 * @param actors slugs of those with other names
 * @param origins slugs of those with other names, or with roots that weigh otherwise
 * @param timelines slugs of those with another policy
 */
record ReferenceChange(Set<String> actors, Set<String> origins, Set<String> timelines) {}
