package org.dateline.openapi;

import java.util.Collection;
import java.util.List;

import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

import org.dateline.history.ChangeKind;
import org.dateline.http.CitationStyle;
import org.dateline.http.Format;
import org.dateline.http.Language;
import org.dateline.http.Offer;
import org.dateline.http.Rows;
import org.dateline.text.Codes;
import org.dateline.view.EventMember;

/** The values that parameters take out of a fixed choice, from the types that read them. */
final class ParameterChoices {
    private ParameterChoices() {}

    static void describe(Components components) {
        choices("format", formats(Offer.CITABLE), components);
        choices("formatOfEvents", formats(Offer.EVENTS), components);
        choices("formatOfVersion", formats(Offer.VERSION), components);
        choices("formatOfList", formats(Offer.LIST), components);
        choices("formatOfCitableList", formats(Offer.CITABLE_LIST), components);
        choices("kindOfChange", ChangeKind.BY_CODE.keySet(), components);
        choices("rows", Codes.of(Rows.class).keySet(), components);
        choices("style", Codes.of(CitationStyle.class).keySet(), components);
        choices("lang", Language.ALL.stream().map(Object::toString).toList(), components);
        choices("fields", EventMember.FIELDS.keySet(), components);
    }

    private static List<String> formats(Offer offer) {
        return offer.formats().stream().map(Format::code).toList();
    }

    private static void choices(String parameter, Collection<String> values, Components components) {
        Schema schema = components.getParameters().get(parameter).getSchema();
        Schema ofOne = schema.getItems() == null ? schema : schema.getItems();
        ofOne.setEnumeration(List.copyOf(values));
    }
}
