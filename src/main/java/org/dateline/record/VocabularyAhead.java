package org.dateline.record;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;

import org.dateline.event.Vocabulary;

/** Reads the words of each version as soon as there is one, so that no answer has to ask the store for them. */
@ApplicationScoped
class VocabularyAhead {
    private final Vocabulary.Repo vocabulary;

    VocabularyAhead(Vocabulary.Repo vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Behind the index, which says what the present version is. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent start) {
        vocabulary.present();
    }

    void follow(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Version.Changed changed) {
        vocabulary.present();
    }
}
