package org.dateline.query;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;

/**
 * A natural key: lower-case letters, digits and single hyphens, at most 100 characters, such as
 * {@code michael-flynn}. Never reused for another thing.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = Slug.PATTERN)
@Size(min = 1, max = Slug.MAX_LENGTH)
@Target({FIELD, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {
    String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
    int MAX_LENGTH = 100;

    String message() default "must be lower-case letters, digits and single hyphens";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
