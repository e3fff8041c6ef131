package org.dateline.http;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** How much is taken on. The defaults stand in application.properties. */
@ConfigMapping(prefix = "dateline.load")
interface Load {
    /** How many requests of each kind are worked on at once; 0 for {@value Admission#FOR_EACH_PROCESSOR} for each processor. */
    Map<Kind, Integer> atOnce();

    /** How many more of each kind may wait for that. */
    Map<Kind, Integer> waiting();

    /** How long they may. */
    Duration patience();

    /** How long anything but an export may be worked on. */
    Duration longest();

    /** How long an export may be sent. */
    Duration longestExport();

    /** How many documents may be received at once, and how long one may take. */
    int documents();

    Duration longestDocument();

    /** How long a request line and headers may take to come. */
    Duration longestHead();

    /** On how many connections part of a request line and headers may have come. */
    int heads();

    /** How many connections may come from one address; 0 for any number. */
    int connectionsOfOne();

    /** How many bytes of answers that were computed may wait for their clients to take them. */
    long unsentBytes();
}
