package org.dateline.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.seed.Question.Need;

/** Answers to questions: as they were given with the command, or else as somebody gives them at a terminal. */
final class Dialogue {
    private final Map<String, String> given;
    private final BufferedReader terminal;
    private final PrintStream out;
    private final KnownIds known;

    /** Options that have answered already, each of which answers once. */
    private final Set<String> used = new HashSet<>();

    /** Looks at an answer. */
    interface Check {
        /** What is wrong with it, with what would work; empty where nothing is. */
        List<String> faults(String answer) throws IOException;
    }

    /** There is nobody to ask, or nobody answers, or an answer that was given is wrong. */
    static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;

        Unanswered(int status, String reason) {
            super(reason);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * @param given answers by their options
     * @param terminal where others are read; null where there is none
     */
    Dialogue(Map<String, String> given, BufferedReader terminal, PrintStream out, KnownIds known) {
        this.given = given;
        this.terminal = terminal;
        this.out = out;
        this.known = known;
    }

    boolean isGiven(String option) {
        return given.containsKey(option) && !used.contains(option);
    }

    /**
     * Sees to it that no answer was given for nothing.
     *
     * @throws Unanswered where one answers what is not asked, by what the others say
     */
    void checkAllUsed() throws Unanswered {
        List<String> idle = given.keySet().stream()
                .filter(option -> !used.contains(option))
                .sorted()
                .toList();
        if (!idle.isEmpty()) {
            throw new Unanswered(
                    NewCommand.COULD_NOT_WRITE,
                    String.join(", ", idle) + ": by the other answers this is not asked here. Leave it out, or change"
                            + " those. Nothing was written.");
        }
    }

    boolean hasTerminal() {
        return terminal != null;
    }

    /**
     * The answer to a question, which passes.
     *
     * @param answers those before it
     * @return empty where it is left out
     */
    Optional<String> answer(Question question, ObjectNode answers, Check check) throws IOException, Unanswered {
        String proposal = question.proposal().apply(answers);
        if (isGiven(question.option())) {
            used.add(question.option());
            String text = given.get(question.option()).strip();
            try {
                return passing(question, text.isEmpty() ? proposal : text, check);
            } catch (Unanswered wrong) {
                if (terminal == null) {
                    throw wrong;
                }
                out.println(wrong.getMessage());
            }
        }
        if (terminal == null) {
            if (question.need() == Need.SAID || question.need() == Need.REQUIRED && proposal.isEmpty()) {
                throw missing(question);
            }
            return passing(question, proposal, check);
        }
        while (true) {
            String text = ask(question, proposal);
            if (text.equals("?") && question.refers() != null) {
                known.all(question.refers()).forEach(each -> out.println("  " + each));
                continue;
            }
            String answer = text.isEmpty() ? proposal : text;
            List<String> faults = answer.isEmpty()
                    ? question.need() == Need.REQUIRED ? List.of("This has to be said.") : List.of()
                    : check.faults(answer);
            if (faults.isEmpty()) {
                return Optional.of(answer).filter(each -> !each.isEmpty());
            }
            faults.forEach(fault -> out.println("  " + fault));
            if (question.refers() != null) {
                known.near(question.refers(), answer).forEach(each -> out.println("  " + each));
            }
        }
    }

    private Optional<String> passing(Question question, String answer, Check check) throws IOException, Unanswered {
        if (answer.isEmpty()) {
            if (question.need() == Need.REQUIRED) {
                throw missing(question);
            }
            return Optional.empty();
        }
        List<String> faults = check.faults(answer);
        if (!faults.isEmpty()) {
            List<String> near = question.refers() == null ? List.of() : known.near(question.refers(), answer);
            throw new Unanswered(
                    NewCommand.FAULTY,
                    question.option() + ": " + String.join("\n", faults)
                            + (near.isEmpty() ? "" : "\nKnown are:\n  " + String.join("\n  ", near)));
        }
        return Optional.of(answer);
    }

    private String ask(Question question, String proposal) throws IOException, Unanswered {
        String left = question.need() == Need.OPTIONAL ? " (optional)" : "";
        out.println();
        out.println(question.text() + left + "? " + question.help());
        return line((proposal.isEmpty() ? "" : "[" + proposal + "] ") + "> ", question.option());
    }

    /** Whether somebody says yes; no where there is nobody to ask. */
    boolean agrees(String text, String option) throws IOException, Unanswered {
        if (terminal == null) {
            return false;
        }
        out.println();
        out.println(text);
        return line("[no] > ", option).matches("(?i)y|yes");
    }

    private String line(String prompt, String option) throws IOException, Unanswered {
        out.print(prompt);
        out.flush();
        String line = terminal.readLine();
        if (line == null) {
            out.println();
            throw new Unanswered(
                    NewCommand.COULD_NOT_WRITE,
                    "Nobody answers any more; nothing was written. The answer can be given as " + option + ".");
        }
        return line.strip();
    }

    private static Unanswered missing(Question question) {
        return new Unanswered(
                NewCommand.COULD_NOT_WRITE,
                "There is no terminal to ask at, and an answer is missing: " + question.text() + "? Give it as "
                        + question.option() + ". " + question.help());
    }
}
