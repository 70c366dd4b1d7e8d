package org.respite.contract.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A unit people can be on the roster of, or a department above such units.
 *
 * @param id unique within the organisation
 * @param name what people call it
 * @param parent the department's id; absent for a department
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unit(String id, String name, @Nullable String parent) {
}
