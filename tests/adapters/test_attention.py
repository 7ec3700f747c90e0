"""Grouped attention: the same numbers as the fused kernel, without copies of the keys."""

import pytest
import torch
from torch.nn.functional import scaled_dot_product_attention

from compliance_llm.adapters.search.attention import ROOM, grouped, register, roomy_cache


@pytest.mark.parametrize(("heads", "shared"), [(9, 3), (4, 4), (4, 1)])
@pytest.mark.parametrize("padded", [True, False])
def test_grouped_attention_is_attention(heads, shared, padded):
    torch.manual_seed(1)
    query, key, value = torch.randn(5, heads, 1, 8), torch.randn(5, shared, 11, 8), torch.randn(5, shared, 11, 8)
    mask = (torch.arange(11) >= torch.arange(5)[:, None])[:, None, None] if padded else None
    fused = scaled_dot_product_attention(query, key, value, attn_mask=mask, scale=0.3, enable_gqa=True)
    torch.testing.assert_close(grouped(query, key, value, mask, 0.3), fused.transpose(1, 2), atol=1e-5, rtol=1e-4)


def test_a_cache_with_room_holds_what_a_plain_one_holds(random_llama):
    from transformers import AutoConfig, DynamicCache

    config = AutoConfig.from_pretrained(random_llama(1))
    roomy, plain = roomy_cache(config), DynamicCache(config=config)
    torch.manual_seed(1)
    for i, length in enumerate((7, 1, 1, ROOM, 1, 1)):
        new = torch.randn(4 if i < 5 else 2, 1, length, 16)
        if i == 5:
            for held in (roomy, plain):
                held.batch_select_indices(torch.tensor([3, 1]))
        wide, _ = roomy.layers[0].get_mask_sizes(length)
        ours, theirs = roomy.update(new, -new, 0), plain.update(new, -new, 0)
        assert ours[0].shape[2] == wide
        assert roomy.get_seq_length() == plain.get_seq_length()
        assert all(torch.equal(a[:, :, : b.shape[2]], b) for a, b in zip(ours, theirs, strict=True))


def test_a_network_reads_the_same_through_both(random_llama):
    from transformers import AutoModelForCausalLM, DynamicCache

    base = random_llama(1)
    ours = AutoModelForCausalLM.from_pretrained(base, attn_implementation=register())
    theirs = AutoModelForCausalLM.from_pretrained(base, attn_implementation="sdpa")
    ids = torch.randint(0, 500, (3, ROOM + 20), generator=torch.Generator().manual_seed(1))
    mask = (torch.arange(ROOM + 20) >= torch.tensor([[0], [3], [9]])).long()
    places = (mask.cumsum(1) - 1).clamp(min=0)
    caches = roomy_cache(ours.config), DynamicCache(config=theirs.config)
    for begin, end in [(0, 10), *((i, i + 1) for i in range(10, ROOM + 20))]:
        logits = [
            network(
                input_ids=ids[:, begin:end],
                attention_mask=mask[:, :end],
                position_ids=places[:, begin:end],
                cache=cache,
            ).logits[:, -1]
            for network, cache in zip((ours, theirs), caches, strict=True)
        ]
        torch.testing.assert_close(*logits, atol=1e-4, rtol=1e-3)
