package org.dateline.seed;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The record as the files of a folder tell it, checked: every reference leads somewhere and every date can be read. The
 * members are the keys of the files; lists that a file leaves out are empty.
 */
record Seeds(
        List<ActorSeed> actors,
        List<OriginSeed> origins,
        List<SourceSeed> sources,
        List<CheckSeed> checks,
        List<TimelineSeed> timelines) {

    record ActorSeed(String id, String name, String kind, String description, List<String> aliases) {
        ActorSeed {
            aliases = listed(aliases);
        }
    }

    record OriginSeed(
            String id,
            String name,
            String attribution,
            String actor,
            String occasion,
            String people,
            String description,
            @JsonProperty("obtained_by") String obtainedBy,
            @JsonProperty("derives_from") List<String> derivesFrom,
            String note) {
        OriginSeed {
            derivesFrom = listed(derivesFrom);
        }
    }

    record SourceSeed(
            String id,
            String title,
            String publisher,
            List<String> authors,
            String published,
            String url,
            @JsonProperty("archived_url") String archivedUrl,
            String accessed,
            String language,
            String sha256) {
        SourceSeed {
            authors = listed(authors);
        }
    }

    /** Where the quotes from a source stand in the document that they were checked against. */
    record CheckSeed(String source, String sha256, List<QuotePositionSeed> quotes) {
        CheckSeed {
            quotes = listed(quotes);
        }
    }

    /** @param quote its fingerprint: a list of quotes in reading order would come near to copying the document */
    record QuotePositionSeed(String quote, String start, String end) {}

    record TimelineSeed(
            String id,
            String title,
            String description,
            String zone,
            PolicySeed policy,
            List<EventSeed> events,
            List<String> includes,
            List<WithdrawnSeed> withdrawn) {
        TimelineSeed {
            events = listed(events);
            includes = listed(includes);
            withdrawn = listed(withdrawn);
        }
    }

    record PolicySeed(
            @JsonProperty("min_origins") String minOrigins,
            @JsonProperty("min_named_origins") String minNamedOrigins) {}

    record WithdrawnSeed(String id, String headline, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record EventSeed(
            String id,
            String headline,
            String summary,
            String type,
            WhenSeed when,
            String zone,
            QuantitySeed quantity,
            List<ParticipantSeed> participants,
            PlaceSeed place,
            List<String> tags,
            List<SourceCitationsSeed> citations) {
        EventSeed {
            participants = listed(participants);
            tags = listed(tags);
            citations = listed(citations);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WhenSeed(String edtf, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record QuantitySeed(String value, String unit, String reason) {}

    record ParticipantSeed(String actor, String role) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PlaceSeed(String name, String country) {}

    record SourceCitationsSeed(String source, List<PassageSeed> passages) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PassageSeed(
            String quote, String prefix, String suffix, String origin, String stance, SaysSeed says, String note) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SaysSeed(
            String when,
            String quantity,
            List<String> after,
            List<String> before,
            @JsonProperty("leaves_open") List<String> leavesOpen) {
        SaysSeed {
            leavesOpen = listed(leavesOpen);
            after = listed(after);
            before = listed(before);
        }
    }

    private static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
