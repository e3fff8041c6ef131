package org.dateline.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.dateline.query.Parameters;
import org.dateline.search.EventQuery;
import org.dateline.search.filter.FilterParameter;
import org.dateline.search.filter.Filters;
import org.dateline.search.filter.Takes;

/** Describes the parameters of the filters, and what can be counted by, from the filters themselves. */
final class FilterParameters {
    private FilterParameters() {}

    /** Puts the parameters of the filters before those that an operation for events has already. */
    static void describe(Components components, Operation ofEvents) {
        Map<String, Parameter> described = new LinkedHashMap<>();
        List<Parameter> referred = new ArrayList<>();
        for (FilterParameter filter : Filters.PARAMETERS.values()) {
            described.put(filter.name(), parameter(filter));
            referred.add(OASFactory.createParameter().ref("#/components/parameters/" + filter.name()));
        }
        described.putAll(components.getParameters());
        referred.addAll(ofEvents.getParameters());
        components.setParameters(described);
        ofEvents.setParameters(referred);
        described.get("facet").getSchema().getItems().setEnumeration(List.copyOf(EventQuery.FACETS.keySet()));
    }

    /** Refers to the parameters of the filters before those that another operation has already. */
    static void refer(Operation ofChanges) {
        List<Parameter> referred = new ArrayList<>();
        Filters.PARAMETERS
                .keySet()
                .forEach(name -> referred.add(OASFactory.createParameter().ref("#/components/parameters/" + name)));
        referred.addAll(ofChanges.getParameters());
        ofChanges.setParameters(referred);
    }

    private static Parameter parameter(FilterParameter filter) {
        Parameter parameter = OASFactory.createParameter()
                .name(filter.name())
                .in(Parameter.In.QUERY)
                .description(filter.description())
                .schema(schema(filter.takes()));
        if (filter.takes() instanceof Takes.Values) {
            parameter.style(Parameter.Style.FORM).explode(true);
        } else if (filter.takes() instanceof Takes.Choice choice) {
            parameter.style(Parameter.Style.FORM).explode(false);
            String known =
                    choice.values().stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
            parameter.setDescription(filter.description() + " Any of " + known + "; there may be more one day.");
        }
        return parameter;
    }

    private static Schema schema(Takes takes) {
        if (takes instanceof Takes.Values values) {
            return severalOf(listed(values.pattern())).examples(List.of(values.examples()));
        }
        if (takes instanceof Takes.Choice choice) {
            return severalOf(oneOf(choice.values())).examples(List.of(List.of(choice.example())));
        }
        if (takes instanceof Takes.OneOf choice) {
            return oneOf(choice.values()).defaultValue(choice.otherwise());
        }
        if (takes instanceof Takes.Text text) {
            return of(SchemaType.STRING)
                    .pattern(text.pattern())
                    .maxLength(text.maxLength())
                    .examples(List.copyOf(text.examples()));
        }
        if (takes instanceof Takes.Count count) {
            return of(SchemaType.INTEGER)
                    .format("int32")
                    .minimum(BigDecimal.ZERO)
                    .maximum(BigDecimal.valueOf(count.most()))
                    .defaultValue(0)
                    .examples(List.of(count.example()));
        }
        return of(SchemaType.BOOLEAN);
    }

    private static Schema severalOf(Schema item) {
        return of(SchemaType.ARRAY).maxItems(Parameters.MAX_CHOICES).items(item);
    }

    /** Values with commas between them; those by ids share a schema. */
    private static Schema listed(String pattern) {
        return pattern.equals(Takes.ID)
                ? OASFactory.createSchema().ref("#/components/schemas/Choice")
                : of(SchemaType.STRING)
                        .pattern("^" + pattern + "(," + pattern + "){0," + (Parameters.MAX_CHOICES - 1) + "}$")
                        .maxLength(Parameters.LONGEST_CHOICE);
    }

    private static Schema oneOf(Collection<String> values) {
        return of(SchemaType.STRING).enumeration(List.copyOf(values));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
