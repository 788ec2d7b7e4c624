"""k-means and the silhouette on points."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mam.voice.methods.opinion_groups.axes import Filled, axes
from mam.voice.methods.opinion_groups.clusters import Distances, divided

from .slow_groups import slow_silhouette

POINT = st.tuples(st.integers(-9, 9), st.integers(-9, 9))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(POINT, st.integers(0, 2)), min_size=2, max_size=14))
def test_the_silhouette_is_that_of_every_person_in_turn(given):
    points, labels = np.array([point for point, _label in given], dtype=float), np.array([label for _point, label in given])
    assert Distances.of(points).silhouette(labels, 3) == pytest.approx(slow_silhouette(points, labels), abs=1e-6)


def test_clear_heaps_are_found():
    dice = np.random.default_rng(3)
    heaps = np.concatenate([dice.normal(middle, 0.2, (12, 2)) for middle in ((0, 0), (5, 0), (0, 5), (5, 5))])
    labels = divided(heaps, 4, np.random.default_rng(1))
    assert [len(set(labels[at : at + 12])) for at in (0, 12, 24, 36)] == [1] * 4 and len(set(labels)) == 4


def test_points_in_one_place_are_one_heap():
    labels = divided(np.zeros((10, 2)), 3, np.random.default_rng(1))
    assert set(labels) == {0} and Distances.of(np.zeros((10, 2))).silhouette(labels, 3) == 0


def test_axes_are_those_of_the_singular_values_with_a_fixed_sign():
    centred = np.random.default_rng(2).normal(size=(30, 9))
    found, (_left, _values, right) = axes(centred), np.linalg.svd(centred, full_matrices=False)
    for at in (0, 1):
        largest = right[at][np.abs(right[at]).argmax()]
        assert found[:, at] == pytest.approx(right[at] * np.sign(largest))


def test_one_statement_alone_has_one_axis():
    assert Filled.of(np.array([[1.0], [-1.0]])).points().tolist() == [[1.0, 0.0], [-1.0, 0.0]]


def test_who_answered_little_stands_farther_out():
    """A person with one of four answers stands twice as far as the same answers would without stretching."""
    answers = np.array([[1, 1, 1, 1], [-1, -1, -1, -1], [1, np.nan, np.nan, np.nan]])
    filled = Filled.of(answers)
    assert filled.stretch.tolist() == [1, 1, 2]
    assert filled.centred[2].tolist() == pytest.approx([2 / 3, 0, 0, 0])


def test_shuffling_deals_each_statement_s_answers_out_among_those_who_gave_them():
    answers = np.random.default_rng(4).choice([1, 0, -1, np.nan], size=(20, 6))
    filled = Filled.of(answers)
    rows, columns = filled.places
    dealt = np.zeros_like(filled.centred)
    order = np.argsort(columns + np.random.default_rng(9).random(len(columns)))
    dealt[rows, columns] = filled.centred[rows[order], columns]
    assert np.sort(dealt, axis=0) == pytest.approx(np.sort(filled.centred, axis=0)) and (dealt[~filled.seen] == 0).all()
    assert (dealt != filled.centred).any()
