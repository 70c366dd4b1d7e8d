package org.respite.contract.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Ids;

/**
 * A unit people can be on the roster of, or a department above such units.
 *
 * @param id unique within the organisation
 * @param name what people call it
 * @param parent the department's id; absent for a department
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unit(String id, String name, @JsonSetter(nulls = Nulls.SET) @Nullable String parent) {

    public Unit {
        Ids.require("unit", id);
        if (parent != null) {
            Ids.require("parent", parent);
        }
    }

}
