//! What the schemas of this crate have in common.

use serde_json::Value;

/// Gives what stands in other schemas, too, the same examples here and there.
pub(crate) fn as_in(schema: &mut Value, others: &[Value]) {
    for other in others {
        for (name, definition) in other["$defs"].as_object().into_iter().flatten() {
            if let Some(own) = schema["$defs"].get_mut(name) {
                own.clone_from(definition);
            }
        }
    }
}
